// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tools/unfinished.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace recital::tools {

/// Where a result goes: standard output, or a file that is there whole or not at all. A file is written without a name (O_TMPFILE) and
/// takes its place in finish(); without finish(), also when the program is killed, nothing of it stays and what stood there
/// before is untouched. Where the file system knows no files without a name, it is written beside its place under a hidden one, which
/// goes with the program unless that is killed (SIGKILL). A file that is read is never written to (kept_inputs.hpp). Devices
/// and pipes are written to directly. Threads may each have one.
class Output {
public:
    /// `path` empty or "-": standard output. Opens nothing yet.
    explicit Output(std::string path);
    ~Output();
    Output(Output const&) = delete;
    Output& operator=(Output const&) = delete;

    /// Appends bytes. Throws OutputError, or ClosedPipe where the reader of a pipe has gone.
    void write(std::string_view bytes);

    /// Writes what is left, so that finish() only has to put the file in its place: where several files belong
    /// together, all are complete before the first of them is there. Nothing may be written afterwards. Throws as write().
    void complete();

    /// Does what complete() does where it was not called, and puts the file in its place; creates
    /// it where nothing was written. Throws as write().
    void finish();

    [[nodiscard]] bool is_standard() const noexcept { return m_path.empty(); }
    [[nodiscard]] std::string const& path() const noexcept { return m_path; }

    /// Whether results would appear on a terminal.
    [[nodiscard]] bool is_terminal() const;

private:
    void open();
    void open_beside();
    void flush();
    void put_in_place();
    [[noreturn]] void fail(int error) const;

    std::string m_path;       ///< as named; empty for standard output
    std::string m_target;     ///< m_path with symbolic links followed
    std::string m_temporary;  ///< its name until it is in its place; empty where it has none
    std::string m_buffer;
    int m_descriptor = -1;
    bool m_nameless = false;
    bool m_complete = false;
    std::optional<Unfinished> m_guard;
};

}  // namespace recital::tools
