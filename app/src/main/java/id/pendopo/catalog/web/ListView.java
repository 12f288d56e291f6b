package id.pendopo.catalog.web;

import gg.jte.Content;
import id.pendopo.directory.Agency;
import java.util.List;

/**
 * @param count how many services the rows show
 * @param agencies those whose services the reader may change
 */
public record ListView(
        int count, Content rows, List<Agency> agencies, String asked, String chosen, String show, boolean saved) {}
