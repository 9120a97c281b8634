// fmt as one object of our own: Debian ships it as a shared library only, and its header-only form
// would be compiled again in every file.

#include <fmt/format-inl.h>

FMT_BEGIN_NAMESPACE
FMT_BEGIN_DETAIL_NAMESPACE

template auto thousands_sep_impl<char>(locale_ref) -> thousands_sep_result<char>;
template auto decimal_point_impl<char>(locale_ref) -> char;

FMT_END_DETAIL_NAMESPACE
FMT_END_NAMESPACE
