#pragma once

#include <array>
#include <string>

#include "rung/diagnostic.h"

namespace rung {

/// The problems of the command layer: which files are read and written, and against which framework
/// a person is assessed (spec sections 4, 7 and 8).

inline constexpr DiagnosticKind<std::string_view> not_found{
    {"not-found", Severity::error,
     "There is no file by this name. A name in `framework:` is relative to the evidence file.",
     "rung assess dnaa.yaml", "rung assess dana.yaml"},
    "there is no file `{}`"};

inline constexpr DiagnosticKind<std::string_view> is_directory{
    {"is-directory", Severity::error,
     "A folder stands where one file is expected. Evidence may be given as a folder, a framework "
     "may "
     "not.",
     "rung assess dana.yaml --framework frameworks",
     "rung assess dana.yaml --framework frameworks/security.yaml"},
    "`{}` is a directory, one file is expected"};

inline constexpr DiagnosticKind<std::string_view> special_file{
    {"special-file", Severity::error,
     "Pipes, devices and sockets are refused, because reading one can wait for ever. What another "
     "program prints is read from standard input, written `-`.",
     "rung assess /dev/stdin", "rung assess -"},
    "`{}` is a pipe or a device, a regular file is expected"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> cannot_read{
    {"cannot-read", Severity::error,
     "The file or folder is there, but the operating system does not let it be read; the message "
     "says why.",
     "chmod 000 dana.yaml; rung assess dana.yaml", "chmod 600 dana.yaml; rung assess dana.yaml"},
    "`{}` cannot be read: {}"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> link_leads_out{
    {"link-leads-out", Severity::error,
     "In a folder that was given, a link leads to a file outside of it, or to a hidden one. It is "
     "not read, because whoever may put a link into the folder does not choose what else is read. "
     "A file named on the command line may lie anywhere.",
     "ln -s ../archive/dana.yaml people/dana.yaml; rung assess people/",
     "rung assess people/ archive/dana.yaml"},
    "`{}` is a link that leads out of `{}`"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> as_of_ahead{
    {"as-of-ahead", Severity::warning,
     "By its `as_of` the file is looked at from a month that has not come yet, where what has no "
     "end "
     "counts as if it had gone on until then. To look ahead, `rung what-if` and `--as-of` say so.",
     "as_of: 2062-11", "as_of: 2026-11"},
    "`as_of` is {}, a month to come: today it is {}"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> cannot_write{
    {"cannot-write", Severity::error,
     "A file asked for by `--output` or `--format FORMAT=FILE`, or mended by `--fix`, could not be "
     "written. It is written whole or not at all: what stood there before is unchanged.",
     "rung assess dana.yaml --output no-such-folder/report.txt",
     "rung assess dana.yaml --output report.txt"},
    "`{}` cannot be written: {}"};

inline constexpr DiagnosticKind<std::string_view> output_is_input{
    {"output-is-input", Severity::error,
     "The file to be written is one of those that were read, and would be lost.",
     "rung assess dana.yaml --output dana.yaml", "rung assess dana.yaml --output dana.txt"},
    "`{}` is not written, because it was also read"};

inline constexpr DiagnosticKind<std::string_view> output_exists{
    {"output-exists", Severity::error,
     "`rung init` writes a new file. What is already there under this name is somebody's work, and "
     "is left as it is.",
     "rung init framework --output our.yaml    # when there is an our.yaml",
     "rung init framework --output our-2.yaml"},
    "`{}` is already there and is not overwritten"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> no_evidence_files{
    {"no-evidence-files", Severity::error,
     "A folder was given that holds none of the files the command is about: no `.yaml` or `.yml` "
     "that is not hidden. To `assess`, frameworks do not count.",
     "rung assess frameworks/", "rung assess people/"},
    "no {} in `{}`"};

inline constexpr DiagnosticKind<std::string_view> unknown_framework{
    {"unknown-framework", Severity::error,
     "No framework of this id travels inside the program. A framework in a file is named by its "
     "path, which contains a `/` or ends in `.yaml` or `.yml`.",
     "framework: unified-securty", "framework: unified-security"},
    "no built-in framework is called `{}`"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> framework_mismatch{
    {"framework-mismatch", Severity::error,
     "The evidence was written for another framework than the one given by `--framework`. Nobody "
     "is "
     "assessed against rules their evidence was not written for.",
     "framework: engineering    # with --framework unified-security",
     "framework: unified-security"},
    "this evidence is for framework `{}`, but `--framework` gives `{}`"};

inline constexpr DiagnosticKind<std::string_view> framework_path_outside{
    {"framework-path-outside", Severity::error,
     "A framework that an evidence file names by path stays below the folder of that file or below "
     "the working directory, links resolved, so that nobody brings rules of their own choosing. "
     "`--framework` may name any file.",
     "framework: ../../home/dana/easy.yaml", "framework: frameworks/security.yaml"},
    "framework `{}` is neither below this file's folder nor below the working directory"};

inline constexpr DiagnosticKind<std::string_view> framework_path_ending{
    {"framework-path-ending", Severity::error,
     "A framework that an evidence file names by path ends in `.yaml` or `.yml`.",
     "framework: frameworks/security.txt", "framework: frameworks/security.yaml"},
    "framework `{}` does not end in `.yaml` or `.yml`"};

inline constexpr DiagnosticKind<std::string_view> framework_unusable{
    {"framework-unusable", Severity::error,
     "The framework has errors, so no evidence can be held against it. They are listed once, "
     "beside the framework.",
     "levels: [{id: L4, title: Engineer, next: [L6]}]    # there is no L6",
     "levels: [{id: L4, title: Engineer, next: [L5]}, {id: L5, title: Senior}]"},
    "framework `{}` has errors, so nothing can be held against it"};

inline constexpr DiagnosticKind<> not_mended{
    {"not-mended", Severity::note,
     "With `--fix`, each mistake of the file that has one right answer could be mended, but then "
     "there would be an error that is not there now. So the file was left as it is.",
     "values: {2026-05: 27, 2026-5: 28}    # 2026-05 would be given twice",
     "values: {2026-05: 27, 2026-06: 28}"},
    "nothing was mended, because new errors would come of it"};

inline constexpr std::array command_kinds{&not_found.info,
                                          &is_directory.info,
                                          &special_file.info,
                                          &cannot_read.info,
                                          &link_leads_out.info,
                                          &as_of_ahead.info,
                                          &cannot_write.info,
                                          &output_is_input.info,
                                          &output_exists.info,
                                          &no_evidence_files.info,
                                          &unknown_framework.info,
                                          &framework_mismatch.info,
                                          &framework_path_outside.info,
                                          &framework_path_ending.info,
                                          &framework_unusable.info,
                                          &not_mended.info};

}  // namespace rung
