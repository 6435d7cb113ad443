#include "throughline/model/scenario.h"
