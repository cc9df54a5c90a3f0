package io.convoai.chat.help;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The pages that are packed with the service. */
record PackedPages(List<String> pages) {

    private static final String PATTERN = "classpath*:help/*.md";

    PackedPages {
        pages = List.copyOf(pages);
    }

    static PackedPages read() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources(PATTERN);
        Arrays.sort(files, Comparator.comparing(Resource::getFilename));
        var pages = new ArrayList<String>();
        for (var file : files) {
            pages.add(file.getContentAsString(StandardCharsets.UTF_8));
        }
        return new PackedPages(pages);
    }

    List<HelpPassage> passages() {
        return pages.stream().flatMap(HelpPassage::allIn).toList();
    }

    /** Tells one packing from the next. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            pages.forEach(page -> digest.update(page.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
