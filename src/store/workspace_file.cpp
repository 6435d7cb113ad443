#include "throughline/store/workspace_file.h"
