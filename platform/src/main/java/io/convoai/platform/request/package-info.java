/** The request id that follows a request through logs and events. */
@NullMarked
package io.convoai.platform.request;

import org.jspecify.annotations.NullMarked;
