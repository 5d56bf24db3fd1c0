# SPDX-License-Identifier: BSL-1.0
# Where things are installed, and what the build folder has in their place.
include(GNUInstallDirs)
set(RECITAL_INSTALL_DATADIR ${CMAKE_INSTALL_DATAROOTDIR}/recital/data)
set(RECITAL_INSTALL_PROGRAMSDIR ${CMAKE_INSTALL_LIBEXECDIR}/recital)
GNUInstallDirs_get_absolute_install_dir(RECITAL_INSTALL_FULL_DATADIR RECITAL_INSTALL_DATADIR DATAROOTDIR)
GNUInstallDirs_get_absolute_install_dir(RECITAL_INSTALL_FULL_PROGRAMSDIR RECITAL_INSTALL_PROGRAMSDIR LIBEXECDIR)

# Programs and libraries look for the tables below their own folder first (lib/read/detail/installation.hpp): so those in the build folder find
# the checkout's, without its path in them.
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/share/recital)
file(CREATE_LINK ${PROJECT_SOURCE_DIR}/data ${PROJECT_BINARY_DIR}/share/recital/data SYMBOLIC)
