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
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Brings the pages that are packed with the service into the table that is searched. */
@Component
class HelpPages implements InitializingBean {

    private static final String PACKED = "classpath*:help/*.md";

    private final HelpPassages passages;

    HelpPages(HelpPassages passages) {
        this.passages = passages;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        var pages = packed();
        passages.replaceUnless(hashOf(pages), pages.stream().flatMap(HelpPassage::allIn).toList());
    }

    private static List<String> packed() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources(PACKED);
        Arrays.sort(files, Comparator.comparing(Resource::getFilename));
        var pages = new ArrayList<String>();
        for (var file : files) {
            pages.add(file.getContentAsString(StandardCharsets.UTF_8));
        }
        return pages;
    }

    private static String hashOf(List<String> pages) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            pages.forEach(page -> digest.update(page.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
