#include <unzip.h> /* and with it zlib.h, whose packing the tests use */
#include <zip.h>
