/** Requests and replies: routes, who may ask, what every reply carries. */
@NullMarked
package lockstep.serve.http;

import org.jspecify.annotations.NullMarked;
