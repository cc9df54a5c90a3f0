package io.convoai.gateway.connection;

import io.netty.channel.ChannelPipeline;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/** Guards each connection where its bytes become requests, before anything is done for them. */
@Component
class Lines implements NettyServerCustomizer {

    private static final String HEAD = HeadGuard.class.getName();
    private static final String ANSWER = AnswerGuard.class.getName();

    private final ConnectionSettings settings;
    private final ProblemAnswers answers;

    Lines(ConnectionSettings settings, ProblemAnswers answers) {
        this.settings = settings;
        this.answers = answers;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.readTimeout(settings.bodyPause())
                .requestTimeout(settings.bodyWithin())
                .doOnChannelInit((_, channel, _) -> guard(channel.pipeline()));
    }

    private void guard(ChannelPipeline line) {
        line.addAfter(NettyPipeline.HttpCodec, HEAD, new HeadGuard(settings.headWithin(), answers));
        line.addAfter(HEAD, ANSWER, new AnswerGuard(settings));
    }
}
