#include "throughline/model/workspace.h"
