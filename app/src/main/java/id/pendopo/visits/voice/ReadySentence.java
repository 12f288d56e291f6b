package id.pendopo.visits.voice;

/**
 * A whole sentence that the hall's voice can say to everybody.
 *
 * @param name the clip {@code announce-…} of every pack
 * @param textId word for word what is said, and written where it is read
 * @param minutes how long it stays true after it was announced; 0 for as long as somebody wishes
 */
public record ReadySentence(String name, String textId, String textEn, int minutes) {}
