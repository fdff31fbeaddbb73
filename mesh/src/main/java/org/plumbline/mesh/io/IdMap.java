package org.plumbline.mesh.io;

/** Numbers of nodes or cells in a file → their order of appearance; open addressing. */
final class IdMap {
  private int[] keys = new int[1024];
  private int[] places = new int[1024];
  private int count;

  /** Adds a positive number; false if it was there. */
  boolean add(int id) {
    if (2 * (count + 1) > keys.length) {
      grow();
    }
    int slot = slot(id);
    if (keys[slot] == id) {
      return false;
    }
    keys[slot] = id;
    places[slot] = count++;
    return true;
  }

  /** Order of appearance, or −1. */
  int find(int id) {
    if (id <= 0) {
      return -1;
    }
    int slot = slot(id);
    return keys[slot] == id ? places[slot] : -1;
  }

  private int slot(int id) {
    int h = id * 0x9E3779B9;
    int slot = (h ^ h >>> 15) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != id) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldPlaces = places;
    keys = new int[2 * oldKeys.length];
    places = new int[keys.length];
    for (int s = 0; s < oldKeys.length; s++) {
      if (oldKeys[s] != 0) {
        int slot = slot(oldKeys[s]);
        keys[slot] = oldKeys[s];
        places[slot] = oldPlaces[s];
      }
    }
  }

  int size() {
    return count;
  }

  /** All numbers in the order of their appearance. */
  int[] ids() {
    int[] ids = new int[count];
    for (int s = 0; s < keys.length; s++) {
      if (keys[s] != 0) {
        ids[places[s]] = keys[s];
      }
    }
    return ids;
  }
}
