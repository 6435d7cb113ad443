#include "throughline/model/placement.h"
