package io.convoai.gateway.connection;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts an answer off that has begun and does not get on, be it that the service hangs in its middle
 * or that the client does not read it. A stream of events may be silent for as long as it likes, if
 * it is read; a socket is left to its own heartbeat.
 */
final class AnswerGuard extends IdleStateHandler {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerGuard.class);

    private final ConnectionSettings settings;
    private @Nullable Future<?> deadline;

    /** The first half of a pause is forgiven: only in the second is it known whether bytes move. */
    AnswerGuard(ConnectionSettings settings) {
        super(true, 0, settings.answerPause().toMillis() / 2, 0, MILLISECONDS);
        this.settings = settings;
    }

    @Override
    public void write(ChannelHandlerContext context, Object part, ChannelPromise promise)
            throws Exception {
        var written = promise.unvoid();
        if (part instanceof HttpResponse head) {
            begin(context, head);
        }
        if (part instanceof LastHttpContent && deadline != null) {
            var own = deadline;
            written.addListener(_ -> end(own));
        }
        super.write(context, part, written);
    }

    @Override
    protected void channelIdle(ChannelHandlerContext context, IdleStateEvent event) {
        if (!event.isFirst() && (deadline != null || isUnread(context))) {
            cutOff(context, isUnread(context) ? "its client does not read" : "its service hangs");
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        end(deadline);
        super.channelInactive(context);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) throws Exception {
        end(deadline);
        super.handlerRemoved(context);
    }

    private void begin(ChannelHandlerContext context, HttpResponse head) {
        if (AnswerHead.isUpgrade(head)) {
            context.pipeline().remove(this);
        } else if (!AnswerHead.isInterim(head) && !AnswerHead.isStream(head)) {
            deadline = deadline(context);
        }
    }

    private Future<?> deadline(ChannelHandlerContext context) {
        var within = settings.answerWithin().toMillis();
        return context.executor()
                .schedule(() -> cutOff(context, "it takes too long"), within, MILLISECONDS);
    }

    /** The next answer may have begun before the last bytes of this one were on the wire. */
    private void end(@Nullable Future<?> own) {
        if (own != null) {
            own.cancel(false);
        }
        if (deadline == own) {
            deadline = null;
        }
    }

    private static void cutOff(ChannelHandlerContext context, String reason) {
        LOG.warn("An answer is cut off: {}", reason);
        context.close();
    }

    private static boolean isUnread(ChannelHandlerContext context) {
        var waiting = context.channel().unsafe().outboundBuffer();
        return waiting != null && waiting.totalPendingWriteBytes() > 0;
    }
}
