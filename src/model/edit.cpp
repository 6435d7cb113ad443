#include "throughline/model/edit.h"
