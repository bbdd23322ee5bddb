import type { XmlAttributes } from './parseXml.ts';

/** Collects what the drawings of yEd (elements inside the `data` of GraphML) say of a node or tie: label, place, shape. */
export class YedData {
  readonly values = new Map<string, string>();
  isEmpty = true;
  #label: string | undefined;

  open(name: string, given: XmlAttributes): void {
    this.isEmpty = false;
    // The text of a label ends where its looks begin.
    this.#endLabel();
    if ((name === 'NodeLabel' || name === 'EdgeLabel') && !this.values.has('label')) this.#label = '';
    else if (name === 'Geometry') {
      this.#add('x', given['x']);
      this.#add('y', given['y']);
    } else if (name === 'Shape') this.#add('shape_type', given['type']);
    else if (name === 'GenericNode') this.#add('shape_type', given['configuration']);
  }

  text(part: string): void {
    if (this.#label !== undefined) this.#label += part;
  }

  close(): void {
    this.#endLabel();
  }

  #endLabel(): void {
    if (this.#label !== undefined && this.#label.trim() !== '') this.#add('label', this.#label);
    this.#label = undefined;
  }

  #add(name: string, value: string | undefined): void {
    if (value !== undefined && value !== '' && !this.values.has(name)) this.values.set(name, value);
  }
}
