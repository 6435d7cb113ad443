#include "throughline/model/validation.h"
