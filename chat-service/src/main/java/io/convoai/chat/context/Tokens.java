package io.convoai.chat.context;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;
import io.convoai.chat.message.Said;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Counts as the model does; for a model that is unknown here as OpenAI's newer ones do. */
final class Tokens {

    /** Around each message the model puts marks of its own. */
    private static final int MARKS = 4;

    private static final int MESSAGES_REMEMBERED = 50_000;

    private final Cache<Long, Integer> counted =
            Caffeine.newBuilder().maximumSize(MESSAGES_REMEMBERED).build();
    private final String model;
    private volatile @Nullable Encoding encoding;

    Tokens(String model) {
        this.model = model;
    }

    int in(String text) {
        return encoding().countTokensOrdinary(text) + MARKS;
    }

    /** A message that was said never changes, and each later answer counts it again. */
    int in(Said said) {
        return counted.get(said.key(), _ -> in(said.content()));
    }

    /** Without counting: no token is shorter than a byte. */
    static int atMost(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length + MARKS;
    }

    /** A large table, which only long conversations need. */
    private Encoding encoding() {
        var known = encoding;
        if (known == null) {
            known = read();
            encoding = known;
        }
        return known;
    }

    private Encoding read() {
        EncodingRegistry all = Encodings.newLazyEncodingRegistry();
        return all.getEncodingForModel(model)
                .orElseGet(() -> all.getEncoding(EncodingType.O200K_BASE));
    }
}
