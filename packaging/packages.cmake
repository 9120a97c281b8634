# What cpack needs to know; packaging/cpack.cmake tells the two kinds of package apart.
set(CPACK_PACKAGE_VENDOR "The rung contributors")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
include(CPack)
