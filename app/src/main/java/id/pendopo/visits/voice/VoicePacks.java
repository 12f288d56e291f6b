package id.pendopo.visits.voice;

import id.pendopo.platform.text.Lang;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * The voices of this installation: one for each language comes with the program, and a folder
 * ({@code pendopo.voices}, with a folder {@code id} or {@code en} in it) may bring recorded ones in its place.
 */
@Component
class VoicePacks {
    private final Map<Lang, VoicePack> packs = new ConcurrentHashMap<>();
    private final ResourceLoader resources;
    private final String folder;

    VoicePacks(ResourceLoader resources, @Value("${pendopo.voices:}") String folder) {
        this.resources = resources;
        this.folder = folder;
        if (!folder.isEmpty()) {
            // A recorded voice that lacks a file is found at the start and not at the first call of the morning.
            for (Lang lang : Lang.WHOLE) {
                of(lang);
            }
        }
    }

    VoicePack of(Lang lang) {
        return packs.computeIfAbsent(lang, this::read);
    }

    private VoicePack read(Lang lang) {
        VoicePack own =
                VoicePackReader.read(resources.getResource("classpath:voices/" + lang.code() + "/manifest.csv"));
        Resource recorded = new FileSystemResource(Path.of(folder, lang.code()).resolve("manifest.csv"));
        return folder.isEmpty() || !recorded.exists() ? own : own.with(VoicePackReader.read(recorded));
    }
}
