#include "render/xlsx_formats.h"

namespace rung {
namespace {

/// The colours of a tone, those of data/html/report.css on paper.
struct Colors {
  lxw_color_t ink;
  lxw_color_t paper;
};

Colors colors_of(Tone tone) {
  switch (tone) {
    case Tone::plain:
      break;
    case Tone::good:
      return {0x17602F, 0xE4F4E9};
    case Tone::bad:
      return {0xA1102A, 0xFDECEE};
    case Tone::caution:
      return {0x744600, 0xFFF3D1};
    case Tone::muted:
      return {0x57606A, 0xFFFFFF};
  }
  return {0x1F2328, 0xFFFFFF};
}

lxw_format_alignments alignment_of(Align align) {
  if (align == Align::left) return LXW_ALIGN_LEFT;
  return align == Align::right ? LXW_ALIGN_RIGHT : LXW_ALIGN_CENTER;
}

}  // namespace

lxw_format* XlsxFormats::wrapped(Align align) {
  lxw_format* format = library_.workbook_add_format(workbook_);
  library_.format_set_text_wrap(format);
  library_.format_set_align(format, static_cast<std::uint8_t>(alignment_of(align)));
  if (align != Align::center) library_.format_set_indent(format, 1);
  return format;
}

lxw_format* XlsxFormats::title(Align align) {
  lxw_format*& format = titles_[align];
  if (format != nullptr) return format;
  format = wrapped(align);
  library_.format_set_align(format, LXW_ALIGN_VERTICAL_BOTTOM);
  library_.format_set_bold(format);
  library_.format_set_bg_color(format, 0xF3F5F8);
  library_.format_set_bottom(format, LXW_BORDER_MEDIUM);
  library_.format_set_bottom_color(format, 0x57606A);
  return format;
}

lxw_format* XlsxFormats::cell(Tone tone, Align align, bool names) {
  lxw_format*& format = cells_[{tone, align, names}];
  if (format != nullptr) return format;
  format = wrapped(align);
  library_.format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  library_.format_set_bottom(format, LXW_BORDER_THIN);
  library_.format_set_bottom_color(format, 0xC8D0D8);
  if (names) library_.format_set_bold(format);
  if (tone != Tone::plain) {
    const Colors colors = colors_of(tone);
    library_.format_set_font_color(format, colors.ink);
    if (tone != Tone::muted) library_.format_set_bg_color(format, colors.paper);
  }
  return format;
}

}  // namespace rung
