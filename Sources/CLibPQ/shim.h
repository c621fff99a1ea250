// libpq, and the two small things of Linux that Swift's Glibc module leaves out.
#include <libpq-fe.h>
#include <poll.h>
#include <sys/eventfd.h>
