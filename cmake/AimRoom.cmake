# A room of core is one static library that links only the rooms it may know, so an arrow in the wrong
# direction does not link. Rooms that use LibTorch share one precompiled header.
file(WRITE ${CMAKE_BINARY_DIR}/pch/torch_pch.cpp "// Only here to own the precompiled header.\n")
add_library(aim_torch_pch OBJECT ${CMAKE_BINARY_DIR}/pch/torch_pch.cpp)
target_link_libraries(aim_torch_pch PRIVATE aim_options aim_torch)
target_precompile_headers(aim_torch_pch PRIVATE <ATen/ATen.h>)

# aim_use_torch(target): link LibTorch and take the shared precompiled header.
function(aim_use_torch target scope)
  target_link_libraries(${target} ${scope} aim_torch)
  target_precompile_headers(${target} REUSE_FROM aim_torch_pch)
endfunction()

# aim_room(name [TORCH] [ROOMS base text …] [LIBS …] [PRIVATE_LIBS …])
function(aim_room name)
  cmake_parse_arguments(ROOM "TORCH" "" "ROOMS;LIBS;PRIVATE_LIBS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*/*.cpp)
  if(NOT sources)
    set(sources ${CMAKE_BINARY_DIR}/pch/torch_pch.cpp)
  endif()
  list(TRANSFORM ROOM_ROOMS PREPEND aim_)
  add_library(aim_${name} STATIC ${sources})
  target_link_libraries(aim_${name} PUBLIC aim_options ${ROOM_ROOMS} ${ROOM_LIBS} PRIVATE ${ROOM_PRIVATE_LIBS})
  if(ROOM_TORCH)
    aim_use_torch(aim_${name} PUBLIC)
  endif()
endfunction()

# aim_test(name SOURCES … LIBS …): one Catch2 program, one ctest entry.
function(aim_test name)
  cmake_parse_arguments(TEST "TORCH;QT" "" "SOURCES;LIBS" ${ARGN})
  add_executable(${name} ${TEST_SOURCES})
  target_link_libraries(${name} PRIVATE aim_options ${TEST_LIBS})
  if(NOT TEST_QT)
    target_link_libraries(${name} PRIVATE aim_test_main)
  endif()
  if(TEST_TORCH)
    aim_use_torch(${name} PRIVATE)
  endif()
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  target_compile_definitions(${name} PRIVATE
    AIM_SOURCE_DIR="${CMAKE_SOURCE_DIR}" AIM_FIXTURES_DIR="${CMAKE_SOURCE_DIR}/tests/fixtures"
    AIM_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 600)
endfunction()
