/** Calls of the services' doors, one after the other. */
@NullMarked
package io.convoai.bench.http;

import org.jspecify.annotations.NullMarked;
