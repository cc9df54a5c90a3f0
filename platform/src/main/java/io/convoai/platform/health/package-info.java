/** Whether a service can do its work, asked of the things it needs. */
@NullMarked
package io.convoai.platform.health;

import org.jspecify.annotations.NullMarked;
