#include "throughline/exchange/journey_file.h"
