#include "throughline/model/fields.h"
