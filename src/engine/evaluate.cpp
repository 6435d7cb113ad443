#include "throughline/engine/evaluate.h"
