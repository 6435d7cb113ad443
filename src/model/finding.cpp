#include "throughline/model/finding.h"
