/** PostgreSQL as a part: unpacked, initialised and run as a child process. */
@NullMarked
package io.convoai.launcher.postgres;

import org.jspecify.annotations.NullMarked;
