/** Every error leaves as a problem; what went wrong inside stays in the log. */
@NullMarked
package io.convoai.gateway.problem;

import org.jspecify.annotations.NullMarked;
