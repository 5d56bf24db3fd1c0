// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace recital::pdf_reader {

/// Has Landlock (Linux 5.13 and later) refuse this process every file but for reading beneath /usr, /etc/fonts and the font cache, where
/// the tables of characters and fonts are that a PDF may name; and, where the kernel knows it, TCP. Needs no privileges; new ones must have
/// been given up. False where the kernel has no Landlock.
bool deny_files();

}  // namespace recital::pdf_reader
