package io.convoai.gateway.connection;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/** Guards each connection where its bytes become requests, before anything is done for them. */
@Component
class Lines implements NettyServerCustomizer {

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
                .doOnChannelInit((_, channel, _) ->
                        channel.pipeline()
                                .addAfter(
                                        NettyPipeline.HttpCodec,
                                        HeadGuard.class.getName(),
                                        new HeadGuard(settings.headWithin(), answers))
                                .addAfter(
                                        HeadGuard.class.getName(),
                                        AnswerGuard.class.getName(),
                                        new AnswerGuard(settings)));
    }
}
