package id.pendopo.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.CompressionLevel;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/**
 * A backup as one ZIP file, encrypted with AES-256 when a password is set: what an IT officer can open with any archive
 * program, should ours be gone.
 */
final class Archive implements AutoCloseable {
    private final ZipOutputStream zip;
    private final boolean encrypted;

    /** @param password empty for a file that anybody can read */
    Archive(OutputStream file, String password) throws IOException {
        encrypted = !password.isEmpty();
        zip = encrypted ? new ZipOutputStream(file, password.toCharArray()) : new ZipOutputStream(file);
    }

    void add(String name, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            begin(name);
            content.transferTo(zip);
        }
        zip.closeEntry();
    }

    void add(String name, String content) throws IOException {
        begin(name);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    void addFolder(String name) throws IOException {
        begin(name + "/");
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        ZipParameters entry = new ZipParameters();
        entry.setFileNameInZip(name);
        entry.setCompressionLevel(CompressionLevel.FASTER);
        if (encrypted && !name.endsWith("/")) {
            entry.setEncryptFiles(true);
            entry.setEncryptionMethod(EncryptionMethod.AES);
            entry.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        }
        zip.putNextEntry(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
