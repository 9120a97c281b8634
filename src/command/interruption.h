#pragma once

#include <csignal>

namespace rung {

/// Makes SIGINT, SIGTERM and SIGHUP say that the run was interrupted and remove the file or
/// folder that is being written, before they end the program as they always do. One that is ignored
/// stays so.
void end_tidily_when_interrupted();

/// Names the file that an interruption removes, or none. The name has to live until the next call.
void set_unfinished_file(const char* path);

/// The same for a folder: the paths of its files, then its own, then a null pointer. They have to
/// live until the next call. Names nothing when there is none.
void set_unfinished_folder(const char* const* paths);

/// While it lives, these signals wait, so that a file and its name as unfinished come and go
/// together.
class SignalsHeld {
 public:
  SignalsHeld();
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;
  ~SignalsHeld();

 private:
  sigset_t before_{};
};

}  // namespace rung
