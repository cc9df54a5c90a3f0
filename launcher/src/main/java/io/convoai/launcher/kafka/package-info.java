/** Kafka as a part: one KRaft broker in a JVM of its own. */
@NullMarked
package io.convoai.launcher.kafka;

import org.jspecify.annotations.NullMarked;
