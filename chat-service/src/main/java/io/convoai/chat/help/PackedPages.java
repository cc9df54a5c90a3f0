package io.convoai.chat.help;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
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
        return DigestUtils.sha256Hex(String.join("", pages));
    }
}
