package io.convoai.gateway.connection;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a whole request head and no longer, however steadily its bytes trickle in, and refuses
 * one that is too large or no HTTP. Runs on its connection's thread alone.
 */
final class HeadGuard extends ChannelDuplexHandler {

    private static final int MAX_HEADERS = 100;

    private final Duration headWithin;
    private final ProblemAnswers answers;
    private @Nullable Future<?> deadline;
    private int unanswered;
    private boolean refused;

    HeadGuard(Duration headWithin, ProblemAnswers answers) {
        this.headWithin = headWithin;
        this.answers = answers;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        await(context);
        context.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stopAwaiting();
        context.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        stopAwaiting();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
        if (refused) {
            ReferenceCountUtil.release(part);
        } else if (part instanceof HttpRequest head) {
            stopAwaiting();
            judge(context, head);
        } else {
            context.fireChannelRead(part);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object part, ChannelPromise promise) {
        if (part instanceof HttpResponse head && AnswerHead.isUpgrade(head)) {
            context.pipeline().remove(this);
        } else if (part instanceof LastHttpContent && !isInterim(part)) {
            context.write(part, promise.unvoid()).addListener(_ -> answered(context));
            return;
        }
        context.write(part, promise);
    }

    /** Only now, for a client may take its time to read what was written long ago. */
    private void answered(ChannelHandlerContext context) {
        unanswered--;
        if (unanswered == 0 && context.channel().isActive()) {
            await(context);
        }
    }

    private void judge(ChannelHandlerContext context, HttpRequest head) {
        var result = head.decoderResult();
        if (result.isFailure()) {
            refuse(context, head, RefusedHead.undecodable(result.cause()));
        } else if (head.headers().size() > MAX_HEADERS) {
            refuse(context, head, RefusedHead.tooManyHeaders(MAX_HEADERS));
        } else {
            unanswered++;
            context.fireChannelRead(head);
        }
    }

    /** In the middle of other answers there is no place for this one. */
    private void refuse(ChannelHandlerContext context, HttpRequest head, RefusedHead reason) {
        refused = true;
        ReferenceCountUtil.release(head);
        if (unanswered > 0) {
            context.close();
        } else {
            context.writeAndFlush(answers.to(reason)).addListener(ChannelFutureListener.CLOSE);
        }
    }

    private void await(ChannelHandlerContext context) {
        stopAwaiting();
        deadline =
                context.executor()
                        .schedule(() -> context.close(), headWithin.toMillis(), MILLISECONDS);
    }

    private void stopAwaiting() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    private static boolean isInterim(Object part) {
        return part instanceof HttpResponse head && AnswerHead.isInterim(head);
    }
}
