#include "throughline/exchange/evaluation_json.h"
