// SPDX-License-Identifier: BSL-1.0
#include "store/store_error.hpp"
#include "tools/command_line.hpp"
#include "tools/console.hpp"
#include "tools/exit_status.hpp"

#include <csignal>
#include <exception>
#include <new>
#include <string>
#include <vector>

int main(int argc, char** argv) {
    using namespace recital::tools;
    std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is seen where it is written to
    std::signal(SIGXFSZ, SIG_IGN);  // and so is a file that may not grow further
    Console console;
    auto status = ExitStatus::failed;
    try {
        status = run_command_line({argv + 1, argv + argc}, console);
    } catch (ClosedPipe const&) {
        status = ExitStatus::done;
    } catch (ArgumentError const& error) {
        console.note(error.what());
    } catch (OutputError const& error) {
        console.note(error.what());
    } catch (recital::StoreError const& error) {
        console.note(error.what());
    } catch (std::bad_alloc const&) {
        console.note("there is not enough memory; give fewer documents at a time, or fewer --jobs");
    } catch (std::exception const& error) {
        console.note("this should not have happened: " + std::string{error.what()});
    }
    return static_cast<int>(status);
}
