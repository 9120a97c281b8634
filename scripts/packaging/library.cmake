# The library: `find_package(rung)` and `target_link_libraries(… rung::rung)` in another project.
include(CMakePackageConfigHelpers)
set(config ${CMAKE_INSTALL_LIBDIR}/cmake/rung)

set_target_properties(rung_library PROPERTIES OUTPUT_NAME rung EXPORT_NAME rung)
target_compile_features(rung_library INTERFACE cxx_std_20)
install(TARGETS rung_library EXPORT rung ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development
        INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/rung DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development)
install(EXPORT rung DESTINATION ${config} NAMESPACE rung:: FILE rungTargets.cmake COMPONENT development)

configure_package_config_file(rungConfig.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/rungConfig.cmake
                              INSTALL_DESTINATION ${config})
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/rungConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/rungConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/rungConfigVersion.cmake
        DESTINATION ${config} COMPONENT development)
