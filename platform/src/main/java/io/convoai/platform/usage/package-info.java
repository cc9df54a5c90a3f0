/** Tells Kafka of each call of this service, without a request ever waiting for it. */
@NullMarked
package io.convoai.platform.usage;

import org.jspecify.annotations.NullMarked;
