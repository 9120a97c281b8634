# What cpack needs to know. scripts/packaging/cpack.cmake is read once for each kind of package, and chooses the parts.
set(CPACK_PACKAGE_VENDOR "The rung contributors")
set(CPACK_PACKAGE_CONTACT "${CPACK_PACKAGE_VENDOR} <${RUNG_CONTACT}>")
set(CPACK_PACKAGE_DESCRIPTION "rung reads a framework, which says what each level of a career ladder
asks for, and an evidence file, which says what one person has shown. It
tells whether that person is ready for the next level and what is missing,
with the line of each file that it rests on. The same files give the same
verdict on every machine.")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS ${CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS})
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_CURRENT_SOURCE_DIR}/cpack.cmake)

# The tarball holds the program that needs no C library: bin/ and share/ below one folder.
set(CPACK_PACKAGE_FILE_NAME rung-${PROJECT_VERSION}-linux-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_ARCHIVE_COMPONENT_INSTALL ON)

# Two packages for Debian: the program with its papers, and the library.
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENT_PROGRAM_GROUP rung)
set(CPACK_COMPONENT_PAPERS_GROUP rung)
set(CPACK_COMPONENT_DEVELOPMENT_GROUP librung-dev)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)

set(CPACK_DEBIAN_RUNG_PACKAGE_NAME rung)
set(CPACK_DEBIAN_RUNG_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_RUNG_PACKAGE_SHLIBDEPS ON)
# Spreadsheets are written by a library that is loaded for them; bash completes with the help of a package of its own.
set(CPACK_DEBIAN_RUNG_PACKAGE_RECOMMENDS "libxlsxwriter4, bash-completion")
# Certificates are checked by a program that shares nothing with rung, and so needs what rung does not.
set(CPACK_DEBIAN_RUNG_PACKAGE_SUGGESTS "python3, python3-yaml")
# The line before the description is that of the project.
set(CPACK_DEBIAN_RUNG_DESCRIPTION "${CPACK_PACKAGE_DESCRIPTION}")

set(CPACK_DEBIAN_LIBRUNG-DEV_PACKAGE_NAME librung-dev)
set(CPACK_DEBIAN_LIBRUNG-DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_LIBRUNG-DEV_PACKAGE_DEPENDS "libfmt-dev, libmd-dev, libpugixml-dev, libutf8proc-dev, libyaml-cpp-dev")
set(CPACK_DEBIAN_LIBRUNG-DEV_DESCRIPTION "${CPACK_PACKAGE_DESCRIPTION}
This package holds what programs of one's own are compiled and linked with.")
include(CPack)
