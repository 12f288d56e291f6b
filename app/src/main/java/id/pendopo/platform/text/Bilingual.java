package id.pendopo.platform.text;

/** Words that data brings along in both languages, such as a queue's name. */
public record Bilingual(String id, String en) {
    public String in(Lang lang) {
        return lang == Lang.EN && !en.isBlank() ? en : id;
    }
}
