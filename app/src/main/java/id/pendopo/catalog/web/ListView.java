package id.pendopo.catalog.web;

import id.pendopo.catalog.shelf.Inventory;
import id.pendopo.directory.Agency;
import java.util.List;

/** @param agencies those whose services the reader may change */
public record ListView(
        List<Inventory.Item> items, List<Agency> agencies, String asked, String chosen, String show, boolean saved) {}
