package id.pendopo.visits.printing;

import java.nio.charset.Charset;

/** Which letters a printer knows, by the number under which ESC t chooses them. */
public enum CodePage {
    PC437(0, "IBM437"),
    PC850(2, "IBM850"),
    PC858(19, "IBM00858"),
    WPC1252(16, "windows-1252");

    private final int number;
    private final Charset charset;

    CodePage(int number, String charset) {
        this.number = number;
        this.charset = Charset.forName(charset);
    }

    int number() {
        return number;
    }

    Charset charset() {
        return charset;
    }
}
