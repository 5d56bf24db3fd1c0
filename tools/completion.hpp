// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace recital::tools {

/// The completion script of a shell ("bash", "zsh" or "fish"): commands, their options, and the words an option takes where its
/// type lists them ("jsonl|csv"); files everywhere else.
[[nodiscard]] std::string completion_script(CLI::App const& app, std::string const& shell);

}  // namespace recital::tools
