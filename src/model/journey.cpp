#include "throughline/model/journey.h"
